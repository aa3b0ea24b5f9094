/// The page on which a case file is exported and packed.
@NullMarked
package vn.vankho.transfer.web;

import org.jspecify.annotations.NullMarked;
