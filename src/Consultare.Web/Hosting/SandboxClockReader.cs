using System.Text.Json;

namespace Consultare.Web.Hosting;

/// <summary>Asks the sandbox what time it is.</summary>
/// <param name="control">The sandbox's control address, on this machine.</param>
internal sealed class SandboxClockReader(Uri control) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = control,
        Timeout = TimeSpan.FromSeconds(5),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    /// <summary>The sandbox's time, and whether it stands still.</summary>
    /// <exception cref="HttpRequestException">The sandbox does not answer.</exception>
    public async Task<(DateTimeOffset Now, bool IsFrozen)> ReadAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri("/__sandbox/clock", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return (body.RootElement.GetProperty("now").GetDateTimeOffset(), body.RootElement.GetProperty("frozen").GetBoolean());
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
