/// The PDF that is signed: places for signatures, number and date, and what is stamped there.
@NullMarked
package vn.vankho.issuing.sheet;

import org.jspecify.annotations.NullMarked;
