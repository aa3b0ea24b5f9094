package vn.vankho.intake.web;

import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ConfirmSheet;

/// A document in the list of those that may be confirmed together, with all that is confirmed.
///
/// @param choice its id and the token of what is shown here, joined by `@`
record CertainDocument(ArchivedDocument document, ConfirmSheet sheet, String choice) {

    static CertainDocument of(ConfirmSheet sheet) {
        return new CertainDocument(
                sheet.document(), sheet, sheet.document().id() + "@" + sheet.token());
    }

    public String title() {
        return Titles.of(document);
    }

    public String number() {
        return WaitingDocument.number(document.description());
    }

    public @Nullable String value(String field) {
        return sheet.values().get(FieldName.valueOf(field));
    }
}
