package vn.chosach.officers.sessions;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * What a session holds is text and is stored as text. Anything else is refused when it is stored,
 * so that no Java object is ever read back from the database.
 */
@Configuration
class SessionText {

  /** The name is the one that Spring Session looks for. */
  @Bean
  ConversionService springSessionConversionService() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, SessionText::bytes);
    conversion.addConverter(
        byte[].class,
        Object.class,
        (Converter<byte[], Object>) bytes -> new String(bytes, StandardCharsets.UTF_8));
    return conversion;
  }

  private static byte[] bytes(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("a session holds text only, not " + value.getClass());
  }
}
