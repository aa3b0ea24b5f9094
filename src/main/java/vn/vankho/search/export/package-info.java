/// Lists of results as files: .docx, .xlsx, and by way of .docx the other two.
@NullMarked
package vn.vankho.search.export;

import org.jspecify.annotations.NullMarked;
