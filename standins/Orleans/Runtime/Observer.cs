using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>An object outside any grain that grains may call, one call after another. Held weakly: its owner keeps it.</summary>
internal sealed class Observer(Sender owner, IGrainObserver target)
{
    private readonly WeakReference<IGrainObserver> _target = new(target);
    private readonly Queue<Request> _waiting = new();
    private bool _isRunning;

    public Sender Owner { get; } = owner;

    public void Receive(Request request)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(request);
            if (_isRunning)
            {
                return;
            }

            _isRunning = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static o => _ = o.RunAsync(), this, preferLocal: false);
    }

    private async Task RunAsync()
    {
        while (true)
        {
            Request? request;
            lock (_waiting)
            {
                _isRunning = _waiting.TryDequeue(out request);
                if (request is null)
                {
                    return;
                }
            }

            if (_target.TryGetTarget(out var alive))
            {
                await CallAsync(request, alive);
            }
            else
            {
                Owner.Cluster.Observers.TryRemove(KeyValuePair.Create(request.Target.GrainId, this));
                Owner.Logger.ObserverCollected(request.ToString());
            }
        }
    }

    private async Task CallAsync(Request request, IGrainObserver alive)
    {
        try
        {
            RequestContext.Current = request.Context;
            var call = request.Method.Call(alive, request.Arguments);
            if (call is not null)
            {
                await call;
            }

            request.SucceedAs(call);
        }
        catch (Exception error)
        {
            if (request.Method.IsOneWay)
            {
                Owner.Logger.OneWayCallFailed(error, request.ToString());
            }

            request.Fail(error);
        }
    }
}
