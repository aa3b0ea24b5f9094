/// The two ways from a .docx to a PDF: LibreOffice where the machine has it, else Apache FOP with
/// fonts of our own.
@NullMarked
package vn.vankho.drafting.pdf;

import org.jspecify.annotations.NullMarked;
