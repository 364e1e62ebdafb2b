package vn.chosach.postgres;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOptions;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connects the driver of PostgreSQL to a socket of the file system in place of a port. The driver
 * makes it by its name, with the path of the socket, and asks it for what is not yet connected.
 */
public final class UnixDomainSockets extends SocketFactory {

  private final UnixDomainSocketAddress address;

  /**
   * @param path of the socket
   */
  public UnixDomainSockets(String path) {
    this.address = UnixDomainSocketAddress.of(path);
  }

  @Override
  public Socket createSocket() throws SocketException {
    return new Socket(new Channelled(address)) {};
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  /** A channel as a socket. Options of TCP are remembered and mean nothing. */
  private static final class Channelled extends SocketImpl {

    private final UnixDomainSocketAddress address;
    private final Map<Integer, Object> options = new ConcurrentHashMap<>();
    private @Nullable SocketChannel channel;

    private Channelled(UnixDomainSocketAddress address) {
      this.address = address;
    }

    @Override
    protected void create(boolean stream) throws IOException {
      channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /** Host and port say nothing: there is one server behind the path. */
    @Override
    protected void connect(SocketAddress ignored, int timeout) throws IOException {
      open().connect(address);
    }

    @Override
    protected InputStream getInputStream() {
      return new Answers(open(), this::patience);
    }

    @Override
    protected OutputStream getOutputStream() {
      return new Questions(open());
    }

    @Override
    protected int available() throws IOException {
      return getInputStream().available();
    }

    @Override
    protected void close() throws IOException {
      open().close();
    }

    @Override
    public void setOption(int option, Object value) {
      options.put(option, value);
    }

    @Override
    public Object getOption(int option) {
      boolean yesOrNo = option == SocketOptions.SO_KEEPALIVE || option == SocketOptions.TCP_NODELAY;
      return options.getOrDefault(option, yesOrNo ? (Object) false : 0);
    }

    private int patience() {
      return (int) getOption(SocketOptions.SO_TIMEOUT);
    }

    private SocketChannel open() {
      return Objects.requireNonNull(channel, "not created");
    }

    @Override
    protected void connect(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void connect(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void bind(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void listen(int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void accept(SocketImpl guest) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void sendUrgentData(int data) {
      throw new UnsupportedOperationException();
    }
  }

  /**
   * What the server answers. Whoever was interrupted before he asks is not cut off, as over TCP: a
   * channel would be closed under him.
   */
  private static final class Answers extends FilterInputStream {

    private final SocketChannel channel;
    private final IntSupplier patience;

    private Answers(SocketChannel channel, IntSupplier patience) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
      this.patience = patience;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      boolean interrupted = Thread.interrupted();
      try {
        int milliseconds = patience.getAsInt();
        if (milliseconds > 0 && available() == 0) {
          await(milliseconds);
        }
        return super.read(into, from, most);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    /** A channel that blocks knows no time-out; few ask for one, and none of them is in a hurry. */
    private void await(int milliseconds) throws IOException {
      channel.configureBlocking(false);
      try (Selector selector = Selector.open()) {
        channel.register(selector, SelectionKey.OP_READ);
        if (selector.select(milliseconds) == 0) {
          throw new SocketTimeoutException("no answer after " + milliseconds + " ms");
        }
      } finally {
        channel.configureBlocking(true);
      }
    }
  }

  /**
   * What the server is asked. That it has gone is told by its last words, or by none, to whoever
   * reads, as over TCP; the driver would find no other way to close a connection without a fault.
   */
  private static final class Questions extends FilterOutputStream {

    private final SocketChannel channel;

    private Questions(SocketChannel channel) {
      super(Channels.newOutputStream(channel));
      this.channel = channel;
    }

    @Override
    public void write(byte[] from, int first, int many) throws IOException {
      boolean interrupted = Thread.interrupted();
      try {
        out.write(from, first, many);
      } catch (IOException gone) {
        if (!channel.isOpen()) {
          throw gone;
        }
        hangUp();
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    /** A server that is there all the same ends the connection, so that nobody waits in vain. */
    private void hangUp() {
      try {
        channel.shutdownOutput();
      } catch (IOException alreadyGone) {
        // That is what it is for.
      }
    }
  }
}
