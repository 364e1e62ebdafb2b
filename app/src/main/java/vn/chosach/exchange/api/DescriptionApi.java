package vn.chosach.exchange.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The description of the interface: a file, and nothing but this file. */
@RestController
public class DescriptionApi {

  public static final String PATH = ApiRequest.ROOT + "/openapi.yaml";

  private final byte[] text;

  DescriptionApi() {
    try (InputStream in = new ClassPathResource("api/openapi.yaml").getInputStream()) {
      text = in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @GetMapping(path = PATH, produces = "application/yaml")
  ResponseEntity<byte[]> read() {
    return ResponseEntity.ok(text);
  }

  /** The description as maps and lists, for the page that draws it. */
  public Map<String, Object> description() {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(new String(text, UTF_8));
  }
}
