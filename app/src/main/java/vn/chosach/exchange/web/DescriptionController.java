package vn.chosach.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.exchange.api.DescriptionApi;
import vn.chosach.exchange.web.ExchangeView.CallView;
import vn.chosach.exchange.web.ExchangeView.DescriptionPage;
import vn.chosach.exchange.web.ExchangeView.FieldView;
import vn.chosach.exchange.web.ExchangeView.TypeView;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Kết nối: the description of the interface for people, drawn from the file that programs read. */
@Controller
record DescriptionController(DescriptionApi api) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  @GetMapping(ExchangeRoutes.DESCRIPTION)
  ModelAndView read(Page page) {
    var drawing = new Drawing(api.description(), page.lang() == Lang.VI);
    return new ModelAndView("exchange/description", "api", drawing.page());
  }

  /** One file in one language. */
  private record Drawing(Map<String, Object> file, boolean vietnamese) {

    DescriptionPage page() {
      Map<String, Object> info = map(file.get("info"));
      Map<String, Object> components = map(file.get("components"));
      var calls = new ArrayList<CallView>();
      map(file.get("paths"))
          .forEach(
              (path, methods) ->
                  map(methods)
                      .forEach(
                          (method, call) -> {
                            if (METHODS.contains(method)) {
                              calls.add(call(path, method, map(call)));
                            }
                          }));
      var types = new ArrayList<TypeView>();
      map(components.get("schemas"))
          .forEach(
              (name, type) ->
                  types.add(new TypeView(name, words(map(type), "description"), fields(type))));
      return new DescriptionPage(
          String.valueOf(info.get("version")), words(info, "description"), calls, types);
    }

    private CallView call(String path, String method, Map<String, Object> call) {
      var fields = new ArrayList<FieldView>();
      for (Object one : list(call.get("parameters"))) {
        Map<String, Object> parameter = resolved(one);
        fields.add(
            new FieldView(
                String.valueOf(parameter.get("name")),
                type(parameter.get("schema")),
                Boolean.TRUE.equals(parameter.get("required")),
                words(parameter, "description")));
      }
      map(map(call.get("requestBody")).get("content"))
          .forEach(
              (kind, content) ->
                  fields.add(new FieldView(kind, type(map(content).get("schema")), true, "")));
      var answers = new ArrayList<String>();
      map(call.get("responses"))
          .forEach(
              (status, answer) -> {
                Map<String, Object> known = resolved(answer);
                String sent =
                    map(known.get("content")).values().stream()
                        .map(content -> type(map(content).get("schema")))
                        .findFirst()
                        .map(name -> " (" + name + ")")
                        .orElse("");
                answers.add(status + ": " + words(known, "description") + sent);
              });
      return new CallView(
          method.toUpperCase(Locale.ROOT),
          "/api/v1" + path,
          words(call, "summary"),
          words(call, "description"),
          fields,
          answers);
    }

    private List<FieldView> fields(@Nullable Object type) {
      List<Object> needed = list(map(type).get("required"));
      var fields = new ArrayList<FieldView>();
      map(map(type).get("properties"))
          .forEach(
              (name, field) ->
                  fields.add(
                      new FieldView(
                          name,
                          type(field),
                          needed.contains(name),
                          words(map(field), "description"))));
      return fields;
    }

    private static String type(@Nullable Object schema) {
      Map<String, Object> one = map(schema);
      if (one.get("$ref") instanceof String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
      }
      if (one.get("enum") instanceof List<?> values) {
        return String.join(" | ", values.stream().map(String::valueOf).toList());
      }
      if (one.containsKey("items")) {
        return type(one.get("items")) + "[]";
      }
      Object type = one.getOrDefault("type", "object");
      String name =
          type instanceof List<?> several
              ? String.join(" | ", several.stream().map(String::valueOf).toList())
              : String.valueOf(type);
      return one.containsKey("format") ? name + " (" + one.get("format") + ")" : name;
    }

    private Map<String, Object> resolved(@Nullable Object one) {
      Object at = one;
      if (map(one).get("$ref") instanceof String ref) {
        at = file;
        for (String part : ref.substring(2).split("/", -1)) {
          at = map(at).get(part);
        }
      }
      return map(at);
    }

    private String words(Map<String, Object> of, String key) {
      return String.valueOf(of.getOrDefault(vietnamese ? "x-" + key + "-vi" : key, ""));
    }

    private static Map<String, Object> map(@Nullable Object value) {
      var map = new LinkedHashMap<String, Object>();
      if (value instanceof Map<?, ?> known) {
        known.forEach((key, one) -> map.put(String.valueOf(key), one));
      }
      return map;
    }

    private static List<Object> list(@Nullable Object value) {
      return value instanceof List<?> known ? List.copyOf(known) : List.of();
    }
  }
}
