/// The lists of case files as they are printed and bound (Nghị định 30/2020, Phụ lục V).
@NullMarked
package vn.vankho.casefile.print;

import org.jspecify.annotations.NullMarked;
