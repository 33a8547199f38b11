/* For tests under Wine alone, never shipped: the part of Windows 10's icuuc.dll that Qt asks for, which Wine 8 lacks.
   Every converter is refused, so that Qt keeps to its own codecs. Diptych decodes in Python. */
#define EXPORT __declspec(dllexport)
#define UNSUPPORTED 16

static void refuse(int *error) { if (error) *error = UNSUPPORTED; }

EXPORT void *ucnv_open(const char *name, int *error) { refuse(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORT const char *ucnv_getName(const void *converter, int *error) { refuse(error); return 0; }
EXPORT void ucnv_getToUCallBack(const void *converter, void **action, const void **context) { *action = 0; *context = 0; }
EXPORT void ucnv_getFromUCallBack(const void *converter, void **action, const void **context) { *action = 0; *context = 0; }
EXPORT void ucnv_setToUCallBack(void *converter, void *new_action, const void *new_context, void **old_action,
                                const void **old_context, int *error) { refuse(error); }
EXPORT void ucnv_setFromUCallBack(void *converter, void *new_action, const void *new_context, void **old_action,
                                  const void **old_context, int *error) { refuse(error); }
EXPORT void ucnv_cbToUWriteUChars(void *args, const void *source, int length, int offset, int *error) { refuse(error); }
EXPORT void ucnv_cbFromUWriteUChars(void *args, const void **source, const void *limit, int offset, int *error) { refuse(error); }
EXPORT void ucnv_toUnicode(void *converter, void **target, const void *limit, const char **source, const char *end,
                           int *offsets, signed char flush, int *error) { refuse(error); }
EXPORT void ucnv_fromUnicode(void *converter, char **target, const char *limit, const void **source, const void *end,
                             int *offsets, signed char flush, int *error) { refuse(error); }
EXPORT int ucnv_toUCountPending(const void *converter, int *error) { return 0; }
EXPORT int ucnv_fromUCountPending(const void *converter, int *error) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { refuse(error); return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
