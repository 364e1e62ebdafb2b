package vn.chosach.vault.capture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stamps.
 *
 * @param authorities addresses of authorities for time stamps (RFC 3161 over HTTP); the second is
 *     asked when the first does not answer or its token does not verify
 * @param roots PEM file of the roots that are trusted; without it a token must only be right in
 *     itself
 */
@ConfigurationProperties("chosach.stamps")
record StampSettings(@DefaultValue List<URI> authorities, @Nullable Path roots)
    implements Authorities {}
