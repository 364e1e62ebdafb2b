package vn.chosach.documents.exchange;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Codes of bodies on the national axis of documents, such as {@code 000.00.12.H01}. They are given
 * out by the province and were not known when this was written, so an installation names its own.
 *
 * @param codes by key of the agency on the roll
 */
@ConfigurationProperties("chosach.edxml")
record ExchangeSettings(@DefaultValue Map<String, String> codes) {

  ExchangeSettings {
    codes = Map.copyOf(codes);
  }
}
