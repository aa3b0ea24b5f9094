package vn.vankho.sandbox;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the network away from this JVM, as far as Java itself can: sockets, addresses of the web,
/// and the lookup of names (by `jdk.net.hosts.file`, see [WorkerStarter]). It holds on every
/// system; on Linux [Isolation] adds what no code in the JVM can undo.
final class NoNetwork {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");

    private NoNetwork() {}

    /// Once for the life of the JVM.
    @SuppressWarnings("deprecation") // there is no other way to forbid a plain socket
    static void refuse() {
        try {
            Socket.setSocketImplFactory(NoNetwork::noSocket);
            ServerSocket.setSocketFactory(NoNetwork::noSocket);
            DatagramSocket.setDatagramSocketImplFactory(
                    () -> {
                        throw new IllegalStateException(refusal());
                    });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        ProxySelector.setDefault(new NoProxy());
        URL.setURLStreamHandlerFactory(
                scheme -> SCHEMES.contains(scheme) ? new NoConnection() : null);
    }

    private static SocketImpl noSocket() {
        throw new IllegalStateException(refusal());
    }

    private static String refusal() {
        return "no network in the sandbox";
    }

    private static final class NoConnection extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new SocketException(refusal());
        }

        @Override
        protected URLConnection openConnection(URL address, @Nullable Proxy proxy)
                throws IOException {
            throw new SocketException(refusal());
        }
    }

    private static final class NoProxy extends ProxySelector {

        @Override
        public List<Proxy> select(URI address) {
            throw new IllegalStateException(refusal());
        }

        @Override
        public void connectFailed(URI address, SocketAddress proxy, IOException e) {}
    }
}
