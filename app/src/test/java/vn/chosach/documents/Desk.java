package vn.chosach.documents;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FormPass;
import vn.chosach.ui.Viewer;

/** An officer at the desk who opens pages and sends forms, for tests. */
@Component
public class Desk {

  private static final String BOUNDARY = "----chosach";

  private final ObjectProvider<MockMvc> mvc;

  Desk(ObjectProvider<MockMvc> mvc) {
    this.mvc = mvc;
  }

  public org.jsoup.nodes.Document page(String path, Actor who, Set<Role> roles) throws Exception {
    var response = send(get(path), who, roles);
    if (response.getStatus() != 200) {
      throw new AssertionError(path + " answers " + response.getStatus());
    }
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  public MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, Actor who, Set<Role> roles) throws Exception {
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            new Seen(who, roles),
            null,
            roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    return mvc.getObject()
        .perform(request.with(authentication(token)).with(new FormPass()))
        .andReturn()
        .getResponse();
  }

  /** A form with a file, as a browser sends it. */
  public static MockHttpServletRequestBuilder withFile(
      MockHttpServletRequestBuilder request, Map<String, String> fields, String name, byte[] file) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                ("--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\""
                        + field
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")
                    .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request
        .contentType("multipart/form-data; boundary=" + BOUNDARY)
        .content(body.toByteArray());
  }

  private record Seen(Actor actor, Set<Role> roles) implements Viewer {
    @Override
    public UUID officerId() {
      return Objects.requireNonNull(actor.id());
    }

    @Override
    public String displayName() {
      return "Cán bộ";
    }

    @Override
    public String agencyKey() {
      return String.valueOf(actor.agency());
    }

    @Override
    public String agencyName() {
      return agencyKey();
    }
  }
}
