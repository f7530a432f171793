using System.Net;
using System.Net.Sockets;
using Consultare.Sandbox.FeegowWeb;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.FeegowWeb;

/// <summary>A browser without a screen: its own cookies, redirects followed by hand so that each can be seen.</summary>
internal sealed class WebVisitor : IDisposable
{
    private const int MostRedirects = 6;

    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _http;

    public WebVisitor(SandboxFixture sandbox, string host = "web.feegow.localhost")
    {
        var port = sandbox.Host.BaseAddress.Port;
        _handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        _http = new HttpClient(_handler) { BaseAddress = new Uri($"http://{host}:{port}") };
    }

    public Task<WebReading> GetAsync(string path) => FollowAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<WebReading> PostAsync(params (string Name, string Value)[] fields) =>
        FollowAsync(new HttpRequestMessage(HttpMethod.Post, "/main/?P=Login&U=&Partner=&qs=")
        {
            Content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value))),
        });

    public Task<WebReading> SignInAsync(string user = FeegowUsers.Hub, string password = FeegowUsers.Password) =>
        PostAsync(("User", user), ("password", password), ("btnLogar", "Entrar"));

    public Task<WebReading> EvictAsync() => PostAsync(("Desloga", "1"), ("password", FeegowUsers.Password));

    public Task<WebReading> SwitchAsync(int unitId) => GetAsync($"/v8.1/?P=MudaLocal&Pers=1&MudaLocal={unitId}");

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<WebReading> FollowAsync(HttpRequestMessage request)
    {
        for (var i = 0; ; i++)
        {
            i.ShouldBeLessThan(MostRedirects);
            using var answer = await _http.SendAsync(request);
            var at = new Uri(_http.BaseAddress!, request.RequestUri!);
            if (answer.Headers.Location is not { } next)
            {
                return new WebReading((int)answer.StatusCode, at, await answer.Content.ReadAsStringAsync());
            }

            request = new HttpRequestMessage(HttpMethod.Get, new Uri(at, next));
        }
    }
}
