package vn.vankho.intake.web;

import vn.vankho.archive.ArchivedDocument;
import vn.vankho.intake.ConfirmSheet;

/// How a list calls a document: by its subject, or by its file where none is known.
final class Titles {

    private Titles() {}

    static String of(ConfirmSheet sheet) {
        return of(sheet.document());
    }

    static String of(ArchivedDocument document) {
        var subject = document.description().subject();
        return subject == null ? document.fileName() : subject;
    }
}
