using System.Collections.Concurrent;
using Consultare.Web.Access;
using Microsoft.AspNetCore.SignalR;

namespace Consultare.Web.Status;

/// <summary>The live lines of this node, so that those of people who lost access can be closed.</summary>
internal sealed class OpenPanels(AccessGate gate)
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new(StringComparer.Ordinal);

    /// <summary>A panel has connected.</summary>
    public void Add(HubCallerContext connection) => _open[connection.ConnectionId] = connection;

    /// <summary>A panel has gone.</summary>
    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    /// <summary>Whether the person behind a line may still see anything, asked of the database.</summary>
    public async Task<bool> IsAllowedAsync(HubCallerContext connection, CancellationToken cancellationToken)
    {
        var person = connection.User;
        if (person is null || AccessGate.UserIdOf(person) is not { } id || AccessGate.FingerprintOf(person) is not { } fingerprint)
        {
            return false;
        }

        var viewer = await gate.FindAsync(id, fingerprint, cancellationToken);
        return viewer is not null && viewer.CanAny(PageAction.View);
    }

    /// <summary>Closes the lines of people who lost access.</summary>
    public async Task CloseForbiddenAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in _open.Values)
        {
            if (!await IsAllowedAsync(connection, cancellationToken))
            {
                connection.Abort();
            }
        }
    }
}
