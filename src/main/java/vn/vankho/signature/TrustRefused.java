package vn.vankho.signature;

import vn.vankho.home.Refusal;

/// A file is not taken into the trust store.
public final class TrustRefused extends Refusal {

    private TrustRefused(String sentence) {
        super(sentence);
    }

    static TrustRefused unreadable() {
        return new TrustRefused(
                "Tệp không phải chứng thư (.crt, .cer, .pem) hay danh sách thu hồi (.crl).");
    }

    static TrustRefused noAuthority(String subject) {
        return new TrustRefused(
                "«%s» không phải chứng thư của nơi cấp chứng thư; không đưa vào kho tin cậy."
                        .formatted(subject));
    }

    static TrustRefused notCompared(String subject, String fingerprint) {
        return new TrustRefused(
                "Chứng thư gốc «%s» có dấu vân tay %s. Hãy đối chiếu với trang của nơi cấp rồi nhập đúng dấu vân tay ấy."
                        .formatted(subject, fingerprint));
    }

    static TrustRefused otherFingerprint(String subject) {
        return new TrustRefused(
                "Dấu vân tay đã nhập khác với chứng thư «%s». Không đưa vào kho tin cậy."
                        .formatted(subject));
    }

    static TrustRefused noIssuer(String issuer) {
        return new TrustRefused(
                "Chưa có chứng thư của «%s», hoặc danh sách thu hồi không do nơi ấy ký; hãy thêm chứng thư của nơi ấy trước."
                        .formatted(issuer));
    }

    static TrustRefused present(String subject) {
        return new TrustRefused("«%s» đã có trong kho tin cậy.".formatted(subject));
    }
}
