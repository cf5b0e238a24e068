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

/// What a detached signature says of the data: -1 it can't be read, 0 the data was altered, 1 it is intact.
/// The signer's name comes out as UTF-8; `trusted` is 1 where the signer's certificate was made by the CA and was in
/// force at that moment, -1 where it was not in force, 0 otherwise.
static inline int motcua_examine(
    const unsigned char *data, size_t size, const unsigned char *der, size_t der_size, const char *ca_pem, long at,
    int *trusted, unsigned char **name, size_t *name_size) {
    *trusted = 0;
    BIO *bio = BIO_new_mem_buf(data, (int)size), *input = BIO_new_mem_buf(der, (int)der_size);
    CMS_ContentInfo *cms = d2i_CMS_bio(input, NULL);
    int outcome = -1;
    if (cms && OBJ_obj2nid(CMS_get0_type(cms)) == NID_pkcs7_signed) {
        outcome = CMS_verify(cms, NULL, NULL, bio, NULL, CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
        // A digest that others can forge proves nothing.
        STACK_OF(CMS_SignerInfo) *infos = CMS_get0_SignerInfos(cms);
        for (int index = 0; index < sk_CMS_SignerInfo_num(infos); index++) {
            X509_ALGOR *digest = NULL;
            CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(infos, index), NULL, NULL, &digest, NULL);
            int nid = OBJ_obj2nid(digest->algorithm);
            if (nid == NID_sha1 || nid == NID_md5) outcome = -1;
        }
        STACK_OF(X509) *signers = outcome > 0 ? CMS_get0_signers(cms) : NULL;
        X509 *signer = signers && sk_X509_num(signers) == 1 ? sk_X509_value(signers, 0) : NULL;
        if (signer) {
            int place = X509_NAME_get_index_by_NID(X509_get_subject_name(signer), NID_commonName, -1);
            unsigned char *text = NULL;
            int length = place < 0 ? 0
                : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(
                    X509_NAME_get_entry(X509_get_subject_name(signer), place)));
            if (length > 0 && (*name = (unsigned char *)malloc((size_t)length))) {
                memcpy(*name, text, (size_t)length);
                *name_size = (size_t)length;
            }
            OPENSSL_free(text);
            X509 *ca = ca_pem ? motcua_certificate(ca_pem) : NULL;
            if (ca) {
                X509_STORE *store = X509_STORE_new();
                X509_STORE_CTX *context = X509_STORE_CTX_new();
                X509_STORE_add_cert(store, ca);
                X509_STORE_CTX_init(context, store, signer, NULL);
                X509_STORE_CTX_set_time(context, 0, at);
                if (X509_verify_cert(context) == 1) *trusted = 1;
                else {
                    int error = X509_STORE_CTX_get_error(context);
                    if (error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID) *trusted = -1;
                }
                X509_STORE_CTX_free(context);
                X509_STORE_free(store);
                X509_free(ca);
            }
        }
        sk_X509_free(signers);
    }
    CMS_ContentInfo_free(cms);
    BIO_free(bio);
    BIO_free(input);
    ERR_clear_error();
    return outcome;
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

/// What a reply says to that query: -1 one of them can't be read, 0 it does not hold for the query and the authority,
/// 1 it does. The authority's signer must be one for time-stamping and nothing else.
static inline int motcua_stamp_check(
    const unsigned char *reply, size_t size, const unsigned char *query, size_t query_size, const char *ca_pem) {
    BIO *bio = BIO_new_mem_buf(reply, (int)size), *query_bio = BIO_new_mem_buf(query, (int)query_size);
    TS_RESP *response = d2i_TS_RESP_bio(bio, NULL);
    TS_REQ *request = d2i_TS_REQ_bio(query_bio, NULL);
    X509 *ca = motcua_certificate(ca_pem);
    TS_VERIFY_CTX *context = request ? TS_REQ_to_TS_VERIFY_CTX(request, NULL) : NULL;
    int outcome = -1;
    if (response && ca && context) {
        X509_STORE *store = X509_STORE_new();
        X509_STORE_add_cert(store, ca);
        TS_VERIFY_CTX_add_flags(context, TS_VFY_SIGNATURE);
        TS_VERIFY_CTX_set_store(context, store);
        outcome = TS_RESP_verify_response(context, response) == 1;
    }
    TS_VERIFY_CTX_free(context);
    X509_free(ca);
    TS_REQ_free(request);
    TS_RESP_free(response);
    BIO_free(bio);
    BIO_free(query_bio);
    ERR_clear_error();
    return outcome;
}
