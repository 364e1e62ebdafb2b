package vn.chosach.vault.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import vn.chosach.vault.PublicWeb;

/** One request over one connection to one given address, read to its end or to a limit. */
final class PinnedRequest {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int BUFFER = 16_384;

  private final int mostBytes;
  private final Duration mostTime;
  private final InstantSource clock;

  PinnedRequest(CaptureSettings settings, InstantSource clock) {
    this.mostBytes = settings.mostBytes();
    this.mostTime = settings.mostTime();
    this.clock = clock;
  }

  /**
   * @param to where the connection goes, whatever the name would say now; the certificate is
   *     checked against the name
   */
  Exchange exchange(URI uri, InetAddress to, byte[] request) throws IOException {
    Instant began = clock.instant();
    long deadline = System.nanoTime() + mostTime.toNanos();
    boolean secure = uri.getScheme().equals("https");
    int port = uri.getPort() < 0 ? PublicWeb.portOf(uri.getScheme()) : uri.getPort();
    try (Socket plain = new Socket(java.net.Proxy.NO_PROXY)) {
      plain.connect(new InetSocketAddress(to, port), CONNECT_MILLIS);
      plain.setSoTimeout(left(deadline));
      try (Socket socket = secure ? secured(plain, uri.getHost(), port) : plain) {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        var answer = new ByteArrayOutputStream();
        Exchange.Cut cut = read(socket, answer, deadline);
        if (answer.size() == 0) {
          throw new IOException("no answer");
        }
        String tls =
            socket instanceof SSLSocket ssl
                ? ssl.getSession().getProtocol() + " " + ssl.getSession().getCipherSuite()
                : null;
        return new Exchange(
            uri,
            began,
            clock.instant(),
            to,
            request,
            answer.toByteArray(),
            cut,
            tls,
            chain(socket));
      }
    }
  }

  private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (host.matches(".*[a-z].*") && !host.startsWith("[")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private Exchange.@Nullable Cut read(Socket socket, ByteArrayOutputStream answer, long deadline)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream in = socket.getInputStream();
    while (true) {
      int some;
      try {
        int left = left(deadline);
        if (left <= 1) {
          return Exchange.Cut.TIME;
        }
        socket.setSoTimeout(left);
        some = in.read(buffer, 0, Math.min(buffer.length, mostBytes + 1 - answer.size()));
      } catch (SocketTimeoutException e) {
        return Exchange.Cut.TIME;
      } catch (IOException e) {
        if (answer.size() == 0) {
          throw e;
        }
        return Exchange.Cut.DISCONNECT;
      }
      if (some < 0) {
        return null;
      }
      if (answer.size() + some > mostBytes) {
        answer.write(buffer, 0, mostBytes - answer.size());
        return Exchange.Cut.LENGTH;
      }
      answer.write(buffer, 0, some);
    }
  }

  private static int left(long deadline) {
    return (int) Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
  }

  private static List<X509Certificate> chain(Socket socket) {
    if (!(socket instanceof SSLSocket secure)) {
      return List.of();
    }
    try {
      return Arrays.stream(secure.getSession().getPeerCertificates())
          .filter(X509Certificate.class::isInstance)
          .map(X509Certificate.class::cast)
          .toList();
    } catch (SSLPeerUnverifiedException unverified) {
      return List.of();
    }
  }
}
