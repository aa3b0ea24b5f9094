/// Gets text, page by page, out of each format that an office holds.
@NullMarked
package vn.vankho.intake.format;

import org.jspecify.annotations.NullMarked;
