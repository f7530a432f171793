using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Consultare.Testing;

/// <summary>A bare live line to a hub, speaking SignalR's JSON protocol over a web socket as the panel does.</summary>
public sealed class PanelLine : IAsyncDisposable
{
    private const char RecordEnd = '\u001e';
    private const string Ping = """{"type":6}""";

    // The hub lets go a panel that says nothing for 20 seconds.
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(5);
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly StringBuilder _pending = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _left = new();
    private Task _pings = Task.CompletedTask;

    private PanelLine()
    {
    }

    /// <summary>Connects; <paramref name="cookie"/> is the value of a Cookie header.</summary>
    public static async Task<PanelLine> ConnectAsync(Uri hub, string path, string? cookie, CancellationToken cancellationToken)
    {
        var line = new PanelLine();
        if (cookie is not null)
        {
            line._socket.Options.SetRequestHeader("Cookie", cookie);
        }

        var address = new UriBuilder(new Uri(hub, path)) { Scheme = "ws" }.Uri;
        await line._socket.ConnectAsync(address, cancellationToken);
        await line.SendAsync("""{"protocol":"json","version":1}""", cancellationToken);
        using var handshake = await line.ReadAsync(cancellationToken);
        line._pings = line.KeepPingingAsync();
        return line;
    }

    /// <summary>The next call of a client method; pings and completions are passed over.</summary>
    public async Task<PanelCall> NextCallAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            using var message = await ReadAsync(cancellationToken);
            if (message.RootElement.TryGetProperty("type", out var type) && type.GetInt32() == 1)
            {
                return new PanelCall(
                    message.RootElement.GetProperty("target").GetString()!,
                    message.RootElement.GetProperty("arguments")[0].Clone());
            }
        }
    }

    /// <summary>Calls a hub method and returns its result; calls that arrive meanwhile are dropped.</summary>
    public async Task<JsonElement> InvokeAsync(string method, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        await SendAsync(
            JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments = Array.Empty<object>() }), cancellationToken);
        while (true)
        {
            using var message = await ReadAsync(cancellationToken);
            if (message.RootElement.TryGetProperty("invocationId", out var answered) && answered.GetString() == id)
            {
                return message.RootElement.TryGetProperty("result", out var result)
                    ? result.Clone()
                    : throw new InvalidOperationException(message.RootElement.GetRawText());
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _pings;
        _socket.Dispose();
        _sending.Dispose();
        _left.Dispose();
    }

    private async Task KeepPingingAsync()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_left.Token))
            {
                await SendAsync(Ping, _left.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // Whoever reads the line is told that it has ended.
        }
    }

    private async Task SendAsync(string message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message + RecordEnd), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<JsonDocument> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = _pending.ToString();
            var end = text.IndexOf(RecordEnd, StringComparison.Ordinal);
            if (end >= 0)
            {
                _pending.Remove(0, end + 1);
                return JsonDocument.Parse(text[..end]);
            }

            var received = await _socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                throw new EndOfStreamException("The hub closed the line.");
            }

            _pending.Append(Encoding.UTF8.GetString(_buffer, 0, received.Count));
        }
    }
}
