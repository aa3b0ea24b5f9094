package vn.vankho.document;

/// How a page is called where people read it.
public final class PageName {

    private PageName() {}

    /// `trang 3`; `trang chưa rõ` where nobody knows the page.
    ///
    /// @param page from 1, or [PageText#UNKNOWN]
    public static String of(int page) {
        return page == PageText.UNKNOWN ? "trang chưa rõ" : "trang " + page;
    }

    /// The same at the beginning of a sentence.
    public static String capital(int page) {
        return "T" + of(page).substring(1);
    }
}
