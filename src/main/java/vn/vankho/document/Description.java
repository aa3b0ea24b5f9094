package vn.vankho.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list shows of a document, and what a search filters by. Null where not known.
///
/// @param type the name of the type, such as *Báo cáo*
/// @param number as printed, such as `05` or `1147`
/// @param symbol what stands behind the first `/`, such as `BC-UBND`
/// @param confirmed whether a person has looked at these values
public record Description(
        @Nullable String type,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate issuedDate,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String signerName,
        boolean confirmed) {

    public static Description unknown() {
        return new Description(null, null, null, null, null, null, null, false);
    }
}
