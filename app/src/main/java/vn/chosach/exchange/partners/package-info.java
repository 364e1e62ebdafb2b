/** Systems of partners that are registered by two persons, their keys and what they use. */
@NamedInterface("partners")
@NullMarked
package vn.chosach.exchange.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
