// curl_easy_setopt and curl_easy_getinfo take variable arguments, which Swift cannot call: one function a kind.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode motcua_curl_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode motcua_curl_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode motcua_curl_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}

typedef size_t (*motcua_curl_callback)(char *, size_t, size_t, void *);

static inline CURLcode motcua_curl_receive(CURL *curl, motcua_curl_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, callback);
    return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_WRITEDATA, context);
}

static inline CURLcode motcua_curl_send(CURL *curl, motcua_curl_callback callback, void *context) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, callback);
    return code != CURLE_OK ? code : curl_easy_setopt(curl, CURLOPT_READDATA, context);
}

static inline long motcua_curl_figure(CURL *curl, CURLINFO figure) {
    long value = 0;
    curl_easy_getinfo(curl, figure, &value);
    return value;
}
