/// The pages of case files.
@NullMarked
package vn.vankho.casefile.web;

import org.jspecify.annotations.NullMarked;
