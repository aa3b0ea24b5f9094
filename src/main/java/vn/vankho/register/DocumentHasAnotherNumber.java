package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The signed document belongs to another entry of the book already.
public final class DocumentHasAnotherNumber extends Refusal {

    DocumentHasAnotherNumber(OutgoingRegister.Entry other) {
        super(
                "Tệp này đã được lưu làm bản ký của số %s ngày %s."
                        .formatted(other.printed(), Dates.print(other.request().issuedDate())));
    }
}
