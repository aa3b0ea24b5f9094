/// Takes over books that were kept on paper or in spreadsheets.
@NullMarked
package vn.vankho.register.paper;

import org.jspecify.annotations.NullMarked;
