/// Reads PDF files and pictures: the text layer where it can be trusted, else the image by OCR; and
/// draws pages for the eye.
///
/// [PdfReader] and [ImageReader] give the text, [RenderTask] the pictures. All of it runs in the
/// sandbox.
@NullMarked
package vn.vankho.intake.pdf;

import org.jspecify.annotations.NullMarked;
