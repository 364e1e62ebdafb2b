package vn.chosach.vault.films;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long films may be.
 *
 * @param largest of one film; {@code chosach.films.largest}, such as {@code 2GB}
 */
@ConfigurationProperties("chosach.films")
public record FilmSettings(@DefaultValue("500MB") DataSize largest) {}
