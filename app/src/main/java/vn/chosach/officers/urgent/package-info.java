/**
 * What is done to an account at once and alone, and told to auditors and the integrity desk until
 * two of them looked.
 */
@NamedInterface("urgent")
@NullMarked
package vn.chosach.officers.urgent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
