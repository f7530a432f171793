using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>Somebody at a browser: keeps the session cookie as a browser does, whatever the time on the test's clock.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;

    public Visitor(Uri hub, string? fromAddress, string? certificateThumbprint)
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, certificate, _, _) => certificate?.GetCertHashString() == certificateThumbprint;
        handler.ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint.Port, fromAddress, cancellationToken);
        _http = new HttpClient(handler) { BaseAddress = hub };
    }

    /// <summary>The Cookie header that is sent; null for none.</summary>
    public string? Cookie { get; set; }

    public string Host => _http.BaseAddress!.Authority;

    public Task<Reply> SignInAsync(string email, string password) =>
        PostAsync("/api/auth/login", JsonContent.Create(new { email, password }));

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, content: null, headers);

    public Task<Reply> PostAsync(string path, HttpContent? content, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, content, headers);

    public Task<Reply> PostTextAsync(string path, string text, string mediaType = "application/json") =>
        PostAsync(path, new StringContent(text, Encoding.UTF8, mediaType));

    public async Task<Reply> SendAsync(
        HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        using var response = await _http.SendAsync(request);
        var reply = await Reply.ReadAsync(response);
        Cookie = reply.ClearsSession ? null : reply.SessionCookie ?? Cookie;
        return reply;
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> ConnectAsync(int port, string? fromAddress, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (fromAddress is not null)
            {
                socket.Bind(new IPEndPoint(IPAddress.Parse(fromAddress), 0));
            }

            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
