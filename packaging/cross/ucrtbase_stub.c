/* For tests under Wine alone, never shipped: what numpy asks ucrtbase.dll for while it is imported, and Wine 8 lacks.
   Everything else is handed on to Wine's own ucrtbase.dll. See prefix.py. */
#define EXPORT __declspec(dllexport)

typedef struct { float real, imaginary; } complex_float;
typedef struct { double real, imaginary; } complex_double;

int _fltused;

EXPORT float crealf(complex_float z) { return z.real; }
EXPORT float cimagf(complex_float z) { return z.imaginary; }
EXPORT double creal(complex_double z) { return z.real; }
EXPORT double cimag(complex_double z) { return z.imaginary; }
EXPORT double creall(complex_double z) { return z.real; }
EXPORT double cimagl(complex_double z) { return z.imaginary; }
