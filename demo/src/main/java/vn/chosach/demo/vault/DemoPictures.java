package vn.chosach.demo.vault;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.vault.capture.PagePicture;

/** Lets the browser of the machine draw the pages of the demonstration from this machine. */
@Component
@Primary
@Profile("demo")
class DemoPictures implements PagePicture {

  private final PagePicture browser;

  DemoPictures(@Qualifier("browserPicture") PagePicture browser) {
    this.browser = browser;
  }

  @Override
  public PagePictureResult draw(URI page, InetAddress to) {
    String file = DemoPages.PAGES.get(page.toString());
    if (file == null) {
      return browser.draw(page, to);
    }
    InetAddress here = InetAddress.getLoopbackAddress();
    try (InputStream in = DemoPictures.class.getResourceAsStream("/seed/vault/" + file)) {
      byte[] bytes = java.util.Objects.requireNonNull(in, file).readAllBytes();
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      server.start();
      try {
        return browser.draw(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), here);
      } finally {
        server.stop(0);
      }
    } catch (IOException noServer) {
      return new PagePictureResult.Missing("vault.no-picture");
    }
  }
}
