package vn.chosach.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Kết nối: the description of the interface, one file for programs and for people. */
@Controller
class DescriptionController {

  private final String text;
  private final Map<String, Object> file;

  DescriptionController() {
    try {
      text =
          new ClassPathResource("api/openapi.yaml")
              .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  @GetMapping(path = ExchangeRoutes.OPENAPI, produces = "application/yaml;charset=UTF-8")
  ResponseEntity<String> file() {
    return ResponseEntity.ok(text);
  }

  @GetMapping(ExchangeRoutes.DESCRIPTION)
  ModelAndView read(Page page) {
    return new ModelAndView(
        "exchange/description", "api", DescriptionNode.of(file, page.lang() == Lang.VI));
  }
}
