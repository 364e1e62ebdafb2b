/** Papers that other rooms draw up and whose signature is an act there. */
@NamedInterface("prepared")
@NullMarked
package vn.chosach.documents.prepared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
