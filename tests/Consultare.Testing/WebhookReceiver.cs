using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Consultare.Testing;

/// <summary>A webhook's receiver on a real Kestrel: keeps every call and answers as it is told.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<WebhookCall> _calls = Channel.CreateUnbounded<WebhookCall>();
    private readonly ConcurrentQueue<WebhookCall> _all = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.Single()), "alertas");

    /// <summary>The status of its answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    /// <summary>Every call so far, in order.</summary>
    public IReadOnlyCollection<WebhookCall> Calls => _all;

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.MapPost("/alertas", receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>The next call.</summary>
    public async Task<WebhookCall> NextAsync(CancellationToken cancellationToken) => await _calls.Reader.ReadAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var call = new WebhookCall(headers, body.ToArray());
        _all.Enqueue(call);
        _calls.Writer.TryWrite(call);
        context.Response.StatusCode = Status;
        if (Status == StatusCodes.Status302Found)
        {
            context.Response.Headers.Location = Address.ToString();
        }
    }
}
