using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Keeps tickets on their way to the integration until opened.</summary>
public sealed class TicketGate : IIncomingGrainCallFilter
{
    private readonly TaskCompletionSource _claimed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until a ticket is on its way.</summary>
    public Task WaitAsync() => _claimed.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Open() => _open.SetResult();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        await context.Invoke();
        if (context.Result is RunTicket)
        {
            _claimed.TrySetResult();
            await _open.Task;
        }
    }
}
