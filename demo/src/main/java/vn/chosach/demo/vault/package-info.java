/** What the demonstration shows of evidence: captured pages with stamps of its own authority. */
@NullMarked
package vn.chosach.demo.vault;

import org.jspecify.annotations.NullMarked;
