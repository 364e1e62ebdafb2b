/** The interface of partners, {@code /api/v1}: described by the file {@code api/openapi.yaml}. */
@NamedInterface("api")
@NullMarked
package vn.chosach.exchange.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
