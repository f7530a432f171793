using System.Text.Json;
using Consultare.Testing;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>The cards of all services as an open panel has them: a snapshot, then every word of the live line.</summary>
public sealed class ServiceBoard : IAsyncDisposable
{
    private readonly PanelLine _line;
    private readonly CancellationTokenSource _patience;
    private readonly Dictionary<string, JsonElement> _services = [];

    private ServiceBoard(PanelLine line, TimeSpan patience) => (_line, _patience) = (line, new CancellationTokenSource(patience));

    /// <summary>Opens the line; all waits together last at most so long.</summary>
    public static async Task<ServiceBoard> OpenAsync(HubProcess hub, TimeSpan patience)
    {
        var board = new ServiceBoard(await hub.LineAsync(), patience);
        var snapshot = await board._line.InvokeAsync("Snapshot", board._patience.Token);
        foreach (var service in snapshot.GetProperty("services").EnumerateArray())
        {
            board.Keep(service);
        }

        return board;
    }

    /// <summary>The card of a service as it was told last.</summary>
    public JsonElement this[string service] => _services[service];

    /// <summary>Waits until every one of these cards is as expected.</summary>
    public async Task UntilAsync(IReadOnlyList<string> services, Func<JsonElement, bool> expected)
    {
        try
        {
            while (!services.All(service => _services.TryGetValue(service, out var card) && expected(card)))
            {
                await HearAsync();
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited in vain. Last told:\n{string.Join('\n', services.Select(Describe))}");
        }
    }

    /// <summary>Asks a question now and after each change of a service's data, until its answer is as expected.</summary>
    public async Task<JsonElement> UntilAsync(string service, Func<Task<JsonElement>> ask, Func<JsonElement, bool> expected)
    {
        var answer = await ask();
        try
        {
            while (!expected(answer))
            {
                while (!IsChangeOf(await HearAsync(), service))
                {
                }

                answer = await ask();
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Waited in vain. {Describe(service)}\nLast answer: {answer}");
        }

        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        _patience.Dispose();
    }

    private static bool IsChangeOf(PanelCall call, string service) =>
        call.Method == "DataChanged" && call.Argument.GetProperty("service").GetString() == service;

    private async Task<PanelCall> HearAsync()
    {
        var call = await _line.NextCallAsync(_patience.Token);
        if (call.Method == "ServiceChanged")
        {
            Keep(call.Argument.GetProperty("service"));
        }

        return call;
    }

    private void Keep(JsonElement service) => _services[service.GetProperty("service").GetString()!] = service;

    private string Describe(string service) => _services.TryGetValue(service, out var card)
        ? $"{service}: {card.GetProperty("state")}, {card.GetProperty("details")}"
        : $"{service}: nothing";
}
