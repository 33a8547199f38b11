/* For tests under Wine alone, never shipped: Windows 10's source of random numbers, which Rust's library asks for and
   Wine 8 lacks. */
#include <stddef.h>

__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *, unsigned long); /* RtlGenRandom */

__declspec(dllexport) int ProcessPrng(unsigned char *data, size_t size)
{
    return SystemFunction036(data, (unsigned long)size);
}
