// What documents need of OpenSSL: keys and certificates as PEM, detached CAdES signatures as DER. Its macros can't be
// called from Swift, so each need is one function here. Buffers that are handed out are freed with free().
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static inline size_t motcua_take(BIO *bio, unsigned char **out) {
    char *data = NULL;
    long size = BIO_get_mem_data(bio, &data);
    *out = (unsigned char *)malloc(size > 0 ? (size_t)size : 1);
    if (*out && size > 0) memcpy(*out, data, (size_t)size);
    return *out && size > 0 ? (size_t)size : 0;
}

static inline EVP_PKEY *motcua_key(const char *pem) {
    BIO *bio = BIO_new_mem_buf(pem, -1);
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, NULL, NULL, NULL);
    BIO_free(bio);
    return key;
}

static inline X509 *motcua_certificate(const char *pem) {
    BIO *bio = BIO_new_mem_buf(pem, -1);
    X509 *certificate = PEM_read_bio_X509(bio, NULL, NULL, NULL);
    BIO_free(bio);
    return certificate;
}

static inline int motcua_extend(X509 *certificate, X509 *issuer, int nid, const char *value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
    int done = extension && X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
    return done;
}

/// A new P-256 key and its certificate, signed by the issuer or, without one, by itself; 1 when done.
static inline int motcua_issue(
    const char *name, const char *issuer_key, const char *issuer_certificate, long from, long until,
    unsigned char **key_out, size_t *key_size, unsigned char **certificate_out, size_t *certificate_size) {
    int done = 0, is_ca = issuer_key == NULL;
    EVP_PKEY *key = EVP_EC_gen("P-256");
    EVP_PKEY *signer = is_ca ? key : motcua_key(issuer_key);
    X509 *certificate = X509_new(), *issuer = is_ca ? certificate : motcua_certificate(issuer_certificate);
    BIO *key_bio = BIO_new(BIO_s_mem()), *certificate_bio = BIO_new(BIO_s_mem());
    unsigned char serial[16];
    if (key && signer && certificate && issuer && RAND_bytes(serial, sizeof serial) == 1) {
        serial[0] &= 0x7F;
        BIGNUM *number = BN_bin2bn(serial, sizeof serial, NULL);
        BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
        BN_free(number);
        X509_set_version(certificate, 2);
        ASN1_TIME_set(X509_getm_notBefore(certificate), from);
        ASN1_TIME_set(X509_getm_notAfter(certificate), until);
        X509_NAME_add_entry_by_txt(
            X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, (const unsigned char *)name, -1, -1, 0);
        X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
        X509_set_pubkey(certificate, key);
        done = motcua_extend(certificate, issuer, NID_basic_constraints, is_ca ? "critical,CA:TRUE" : "critical,CA:FALSE")
            && motcua_extend(
                certificate, issuer, NID_key_usage,
                is_ca ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature,nonRepudiation")
            && motcua_extend(certificate, issuer, NID_subject_key_identifier, "hash")
            && (is_ca || motcua_extend(certificate, issuer, NID_authority_key_identifier, "keyid:always"))
            && X509_sign(certificate, signer, EVP_sha256()) > 0
            && PEM_write_bio_PrivateKey(key_bio, key, NULL, NULL, 0, NULL, NULL) == 1
            && PEM_write_bio_X509(certificate_bio, certificate) == 1;
        if (done) {
            *key_size = motcua_take(key_bio, key_out);
            *certificate_size = motcua_take(certificate_bio, certificate_out);
        }
    }
    BIO_free(key_bio);
    BIO_free(certificate_bio);
    if (!is_ca) {
        EVP_PKEY_free(signer);
        X509_free(issuer);
    }
    EVP_PKEY_free(key);
    X509_free(certificate);
    ERR_clear_error();
    return done;
}

/// A detached CAdES signature over the data, as DER; 0 bytes where it can't be made.
static inline size_t motcua_sign(
    const unsigned char *data, size_t size, const char *key_pem, const char *certificate_pem, const char *ca_pem,
    unsigned char **out) {
    size_t made = 0;
    EVP_PKEY *key = motcua_key(key_pem);
    X509 *certificate = motcua_certificate(certificate_pem), *ca = motcua_certificate(ca_pem);
    BIO *bio = BIO_new_mem_buf(data, (int)size), *result = BIO_new(BIO_s_mem());
    unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP | CMS_CADES;
    CMS_ContentInfo *cms = CMS_sign(NULL, NULL, NULL, NULL, flags);
    if (key && certificate && ca && cms && CMS_add1_signer(cms, certificate, key, EVP_sha256(), flags)
        && CMS_add1_cert(cms, ca) && CMS_final(cms, bio, NULL, flags) && i2d_CMS_bio(result, cms))
        made = motcua_take(result, out);
    CMS_ContentInfo_free(cms);
    BIO_free(bio);
    BIO_free(result);
    X509_free(certificate);
    X509_free(ca);
    EVP_PKEY_free(key);
    ERR_clear_error();
    return made;
}

/// Trusts every certificate of the PEM text.
static inline X509_STORE *motcua_store(const char *pem) {
    X509_STORE *store = X509_STORE_new();
    BIO *bio = BIO_new_mem_buf(pem, -1);
    X509 *certificate;
    while ((certificate = PEM_read_bio_X509(bio, NULL, NULL, NULL))) {
        X509_STORE_add_cert(store, certificate);
        X509_free(certificate);
    }
    BIO_free(bio);
    return store;
}

/// The one signer of a signature; NULL where there are none or several.
static inline CMS_SignerInfo *motcua_signer(CMS_ContentInfo *cms) {
    STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms);
    return sk_CMS_SignerInfo_num(infos) == 1 ? sk_CMS_SignerInfo_value(infos, 0) : NULL;
}

/// What of a DER signature a time stamp is about: the signature's own bytes; 0 bytes where it can't be read.
static inline size_t motcua_signature_value(const unsigned char *der, size_t der_size, unsigned char **out) {
    size_t made = 0;
    BIO *input = BIO_new_mem_buf(der, (int)der_size), *result = BIO_new(BIO_s_mem());
    CMS_ContentInfo *cms = d2i_CMS_bio(input, NULL);
    CMS_SignerInfo *info = cms ? motcua_signer(cms) : NULL;
    ASN1_OCTET_STRING *value = info ? CMS_SignerInfo_get0_signature(info) : NULL;
    if (value && BIO_write(result, ASN1_STRING_get0_data(value), ASN1_STRING_length(value)) > 0)
        made = motcua_take(result, out);
    CMS_ContentInfo_free(cms);
    BIO_free(input);
    BIO_free(result);
    ERR_clear_error();
    return made;
}

/// The signature with the token of that reply as its time stamp, DER; 0 bytes where it can't be made.
static inline size_t motcua_attach_stamp(
    const unsigned char *der, size_t der_size, const unsigned char *reply, size_t reply_size, unsigned char **out) {
    size_t made = 0;
    unsigned char *token = NULL;
    BIO *input = BIO_new_mem_buf(der, (int)der_size), *result = BIO_new(BIO_s_mem());
    BIO *reply_bio = BIO_new_mem_buf(reply, (int)reply_size);
    CMS_ContentInfo *cms = d2i_CMS_bio(input, NULL);
    CMS_SignerInfo *info = cms ? motcua_signer(cms) : NULL;
    TS_RESP *response = d2i_TS_RESP_bio(reply_bio, NULL);
    int size = response && TS_RESP_get_token(response) ? i2d_PKCS7(TS_RESP_get_token(response), &token) : 0;
    if (info && size > 0
        && CMS_unsigned_add1_attr_by_NID(info, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token, size)
        && i2d_CMS_bio(result, cms))
        made = motcua_take(result, out);
    OPENSSL_free(token);
    TS_RESP_free(response);
    CMS_ContentInfo_free(cms);
    BIO_free(input);
    BIO_free(result);
    BIO_free(reply_bio);
    ERR_clear_error();
    return made;
}

/// What a time stamp is worth.
enum {
    MOTCUA_STAMP_NONE = 0,
    MOTCUA_STAMP_HOLDS = 1,
    /// Its signer's certificate is not one for time-stamping.
    MOTCUA_STAMP_PURPOSE = 2,
    /// It is not of the authority that is trusted, or none is.
    MOTCUA_STAMP_STRANGER = 3,
    /// It is about something else.
    MOTCUA_STAMP_OTHER = 4,
    MOTCUA_STAMP_UNREADABLE = 5,
    /// The authority gave none.
    MOTCUA_STAMP_DENIED = 6
};

/// Seconds since 1970 that a token names; -1 where it names none.
static inline long motcua_token_time(PKCS7 *token) {
    long at = -1;
    struct tm parts;
    TS_TST_INFO *info = PKCS7_to_TS_TST_INFO(token);
    if (info && ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &parts)) at = (long)timegm(&parts);
    TS_TST_INFO_free(info);
    return at;
}

/// Who signed a token, by the authority's certificates as they were when it says that it was made.
static inline int motcua_token_signer(PKCS7 *token, const char *ca_pem) {
    if (!ca_pem) return MOTCUA_STAMP_STRANGER;
    TS_VERIFY_CTX *context = TS_VERIFY_CTX_new();
    X509_STORE *store = motcua_store(ca_pem);
    long at = motcua_token_time(token);
    if (at >= 0) X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), at);
    TS_VERIFY_CTX_set_flags(context, TS_VFY_VERSION | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(context, store);
    int holds = TS_RESP_verify_token(context, token) == 1;
    TS_VERIFY_CTX_free(context);
    if (holds) return MOTCUA_STAMP_HOLDS;
    STACK_OF(X509) *signers = PKCS7_get0_signers(token, NULL, 0);
    int is_fit = !signers || sk_X509_num(signers) != 1
        || X509_check_purpose(sk_X509_value(signers, 0), X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1;
    sk_X509_free(signers);
    return is_fit ? MOTCUA_STAMP_STRANGER : MOTCUA_STAMP_PURPOSE;
}

/// What the time stamp beside a signature is worth, and which time it names.
static inline int motcua_signature_stamp(CMS_SignerInfo *info, const char *ca_pem, long *at) {
    int place = CMS_unsigned_get_attr_by_NID(info, NID_id_smime_aa_timeStampToken, -1);
    if (place < 0) return MOTCUA_STAMP_NONE;
    ASN1_TYPE *value = X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(info, place), 0);
    if (!value || value->type != V_ASN1_SEQUENCE) return MOTCUA_STAMP_UNREADABLE;
    const unsigned char *der = value->value.sequence->data;
    PKCS7 *token = d2i_PKCS7(NULL, &der, value->value.sequence->length);
    if (!token) return MOTCUA_STAMP_UNREADABLE;
    ASN1_OCTET_STRING *signature = CMS_SignerInfo_get0_signature(info);
    TS_VERIFY_CTX *context = TS_VERIFY_CTX_new();
    TS_VERIFY_CTX_set_flags(context, TS_VFY_VERSION | TS_VFY_DATA);
    TS_VERIFY_CTX_set_data(
        context, BIO_new_mem_buf(ASN1_STRING_get0_data(signature), ASN1_STRING_length(signature)));
    int outcome =
        TS_RESP_verify_token(context, token) == 1 ? motcua_token_signer(token, ca_pem) : MOTCUA_STAMP_OTHER;
    TS_VERIFY_CTX_free(context);
    *at = motcua_token_time(token);
    PKCS7_free(token);
    return outcome;
}

/// What a detached signature says.
typedef struct {
    /// -2 its digest is one that can be forged, -1 it can't be read, 0 the data was altered, 1 it is intact.
    int outcome;
    /// 1 where the signer's certificate leads to the authority and was in force, -1 where it was not, 0 otherwise.
    int trusted;
    /// One of MOTCUA_STAMP_…, and the time that it names.
    int stamp;
    long stamped_at;
    /// The signer's name as UTF-8; freed with free().
    unsigned char *name;
    size_t name_size;
} motcua_finding;

static inline void motcua_name(X509 *signer, motcua_finding *finding) {
    X509_NAME *subject = X509_get_subject_name(signer);
    int place = X509_NAME_get_index_by_NID(subject, NID_commonName, -1);
    unsigned char *text = NULL;
    int length =
        place < 0 ? 0 : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place)));
    if (length > 0 && (finding->name = (unsigned char *)malloc((size_t)length))) {
        memcpy(finding->name, text, (size_t)length);
        finding->name_size = (size_t)length;
    }
    OPENSSL_free(text);
}

static inline int motcua_trusts(X509 *signer, CMS_ContentInfo *cms, const char *ca_pem, long at) {
    int trusted = 0;
    X509_STORE *store = motcua_store(ca_pem);
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    STACK_OF(X509) *beside = CMS_get1_certs(cms);
    X509_STORE_CTX_init(context, store, signer, beside);
    X509_STORE_CTX_set_time(context, 0, at);
    if (X509_verify_cert(context) == 1) trusted = 1;
    else {
        int error = X509_STORE_CTX_get_error(context);
        if (error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID) trusted = -1;
    }
    X509_STORE_CTX_free(context);
    X509_STORE_free(store);
    sk_X509_pop_free(beside, X509_free);
    return trusted;
}

/// What a detached signature says of the data. The signer's certificate must have been in force when a time stamp that
/// holds says that it signed, or else at that moment.
static inline motcua_finding motcua_examine(
    const unsigned char *data, size_t size, const unsigned char *der, size_t der_size, const char *ca_pem,
    const char *stamp_ca_pem, long at) {
    motcua_finding finding = {-1, 0, MOTCUA_STAMP_NONE, -1, NULL, 0};
    BIO *bio = BIO_new_mem_buf(data, (int)size), *input = BIO_new_mem_buf(der, (int)der_size);
    CMS_ContentInfo *cms = d2i_CMS_bio(input, NULL);
    CMS_SignerInfo *info =
        cms && OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed ? motcua_signer(cms) : NULL;
    if (info) {
        finding.outcome = CMS_verify(cms, NULL, NULL, bio, NULL, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
        X509_ALGOR *digest = NULL;
        CMS_SignerInfo_get0_algs(info, NULL, NULL, &digest, NULL);
        int nid = OBJ_obj2nid(digest->algorithm);
        if (nid == NID_sha1 || nid == NID_md5) finding.outcome = -2;
        STACK_OF(X509) *signers = finding.outcome > 0 ? CMS_get0_signers(cms) : NULL;
        X509 *signer = signers && sk_X509_num(signers) == 1 ? sk_X509_value(signers, 0) : NULL;
        if (signer) {
            motcua_name(signer, &finding);
            finding.stamp = motcua_signature_stamp(info, stamp_ca_pem, &finding.stamped_at);
            long moment = finding.stamp == MOTCUA_STAMP_HOLDS ? finding.stamped_at : at;
            if (ca_pem) finding.trusted = motcua_trusts(signer, cms, ca_pem, moment);
        }
        sk_X509_free(signers);
    }
    CMS_ContentInfo_free(cms);
    BIO_free(bio);
    BIO_free(input);
    ERR_clear_error();
    return finding;
}

/// A query to a time-stamping authority for that SHA-256 digest, DER; its certificate is asked for too.
static inline size_t motcua_stamp_query(const unsigned char *digest, unsigned long nonce, unsigned char **out) {
    size_t made = 0;
    TS_REQ *query = TS_REQ_new();
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *algorithm = X509_ALGOR_new();
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    BIO *bio = BIO_new(BIO_s_mem());
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL);
    if (TS_REQ_set_version(query, 1) && TS_MSG_IMPRINT_set_algo(imprint, algorithm)
        && TS_MSG_IMPRINT_set_msg(imprint, (unsigned char *)digest, 32) && TS_REQ_set_msg_imprint(query, imprint)
        && ASN1_INTEGER_set_uint64(number, nonce) && TS_REQ_set_nonce(query, number) && TS_REQ_set_cert_req(query, 1)
        && i2d_TS_REQ_bio(bio, query))
        made = motcua_take(bio, out);
    BIO_free(bio);
    ASN1_INTEGER_free(number);
    X509_ALGOR_free(algorithm);
    TS_MSG_IMPRINT_free(imprint);
    TS_REQ_free(query);
    ERR_clear_error();
    return made;
}

/// What a reply, DER, is worth as an answer to that query: one of MOTCUA_STAMP_….
static inline int motcua_stamp_check(
    const unsigned char *reply, size_t size, const unsigned char *query, size_t query_size, const char *ca_pem) {
    BIO *bio = BIO_new_mem_buf(reply, (int)size), *query_bio = BIO_new_mem_buf(query, (int)query_size);
    TS_RESP *response = d2i_TS_RESP_bio(bio, NULL);
    TS_REQ *request = d2i_TS_REQ_bio(query_bio, NULL);
    TS_VERIFY_CTX *context = request ? TS_REQ_to_TS_VERIFY_CTX(request, NULL) : NULL;
    int outcome = MOTCUA_STAMP_UNREADABLE;
    if (response && context) {
        PKCS7 *token = TS_RESP_get_token(response);
        if (!token) outcome = MOTCUA_STAMP_DENIED;
        else {
            // Without the signature first, so that what is wrong can be told.
            outcome = TS_RESP_verify_response(context, response) == 1 ? motcua_token_signer(token, ca_pem)
                                                                       : MOTCUA_STAMP_OTHER;
        }
    }
    TS_VERIFY_CTX_free(context);
    TS_REQ_free(request);
    TS_RESP_free(response);
    BIO_free(bio);
    BIO_free(query_bio);
    ERR_clear_error();
    return outcome;
}
