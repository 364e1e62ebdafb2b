/** Partners are told of changes at addresses that they named (webhooks). */
@NamedInterface("hooks")
@NullMarked
package vn.chosach.exchange.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
