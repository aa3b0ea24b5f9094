/// The books, the stamp of arrival and the handling slip as they are printed.
@NullMarked
package vn.vankho.register.print;

import org.jspecify.annotations.NullMarked;
