/** What is counted as progress, one bean for each kind; rooms above contribute more. */
@NamedInterface("facts")
@NullMarked
package vn.chosach.plans.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
