package vn.vankho.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.BindParam;
import vn.vankho.document.Description;

/// What a person says of a document, as typed. An empty field means that there is none.
record DescriptionForm(
        @BindParam("loai") @Nullable String type,
        @BindParam("so") @Nullable String number,
        @BindParam("ky-hieu") @Nullable String symbol,
        @BindParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                @Nullable LocalDate issuedDate,
        @BindParam("co-quan") @Nullable String issuer,
        @BindParam("trich-yeu") @Nullable String subject,
        @BindParam("nguoi-ky") @Nullable String signerName) {

    Description description() {
        return new Description(
                typed(type),
                typed(number),
                typed(symbol),
                issuedDate,
                typed(issuer),
                typed(subject),
                typed(signerName),
                true);
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
