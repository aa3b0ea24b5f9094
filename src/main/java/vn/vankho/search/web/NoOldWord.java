package vn.vankho.search.web;

import vn.vankho.home.Refusal;

/// This machine cannot write .doc.
final class NoOldWord extends Refusal {

    NoOldWord() {
        super(
                "Máy này chưa cài LibreOffice nên không xuất được tệp .doc; hãy chọn .docx, Word"
                        + " nào từ 2007 cũng mở được.");
    }
}
