/** What officers, agencies, units, goods and grounds are called on pages, for every room. */
@NamedInterface("naming")
@NullMarked
package vn.chosach.officers.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
