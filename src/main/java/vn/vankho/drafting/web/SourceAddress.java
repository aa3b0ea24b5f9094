package vn.vankho.drafting.web;

import vn.vankho.document.DocumentId;
import vn.vankho.document.Evidence;

/// Where in the archive a value or a sentence can be seen.
final class SourceAddress {

    private SourceAddress() {}

    static String of(DocumentId document, Evidence evidence) {
        return "/van-ban/%s?trang=%d&doan=%d-%d"
                .formatted(document, evidence.page(), evidence.start(), evidence.end());
    }
}
