package vn.chosach.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What was described to partners stays: the description may grow, and {@code openapi-released.yaml}
 * is written anew only with a version that is released. Each fault that breaks a program is planted
 * once.
 */
class DescriptionTest {

  private static final String RELEASED = read("src/test/resources/api/openapi-released.yaml");
  private static final String NOW = read("src/main/resources/api/openapi.yaml");

  private static final Map<String, String> PLANTED =
      Map.of(
          "  /figures:\n", "  /numbers:\n",
          "    delete:\n", "    patch:\n",
          "        again: {type: boolean, description: \"Whether it had",
              "        x: {type: boolean, description: \"Whether it had",
          "enum: [RECEIVED, SORTING,", "enum: [RECEIVED,",
          "            schema: {$ref: '#/components/schemas/SentTip'}",
              "            schema: {$ref: '#/components/schemas/TipState'}",
          "        score: {type: integer,", "        score: {type: string,",
          "      required: [url, topics]\n", "      required: [url, topics, secret]\n",
          "      name: platform\n      in: query\n      required: false",
              "      name: platform\n      in: query\n      required: true",
          "        '503': {$ref: '#/components/responses/Problem503'}\n", "");

  @Test
  void what_was_released_stays_as_it_was() {
    assertThat(broken(NOW)).isEmpty();
  }

  @Test
  void whatever_breaks_a_program_is_named() {
    PLANTED.forEach(
        (was, is) -> {
          assertThat(RELEASED).as("planted").contains(was);
          assertThat(broken(RELEASED.replace(was, is))).as("%s becomes %s", was, is).isNotEmpty();
        });
  }

  @Test
  void what_is_added_breaks_nothing() {
    assertThat(
            broken(
                RELEASED
                    .replace("  /figures:\n", "  /more:\n    get: {responses: {}}\n  /figures:\n")
                    .replace("enum: [RECEIVED,", "enum: [NEW, RECEIVED,")
                    .replace(
                        "        code: {type: string, description: \"Code for",
                        "        more: {type: string}\n        code: {type: string, description: \"Code for")))
        .isEmpty();
  }

  private static java.util.List<String> broken(String newer) {
    return Described.ofText(RELEASED).broken(Described.ofText(newer));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new java.io.UncheckedIOException(missing);
    }
  }
}
