using Microsoft.AspNetCore.SignalR;

namespace Consultare.Web.Status;

/// <summary>The live line to a panel. Everything is pushed; the only question is for a fresh snapshot after a gap.</summary>
internal sealed class StatusHub(StatusFeed feed, OpenPanels panels) : Hub<IStatusClient>
{
    /// <inheritdoc />
    public override Task OnConnectedAsync()
    {
        panels.Add(Context);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        panels.Remove(Context);
        return Task.CompletedTask;
    }

    /// <summary>Every service now; closes the line of someone who has lost access.</summary>
    public async Task<BoardResponse> Snapshot()
    {
        if (await panels.IsAllowedAsync(Context, Context.ConnectionAborted))
        {
            return feed.Board();
        }

        Context.Abort();
        throw new HubException("Sem acesso.");
    }
}
