using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Standin;

/// <summary>Runs a request in its activation and answers the caller.</summary>
internal sealed class RequestWork : Work
{
    public RequestWork(Request request)
    {
        Request = request;
        IsAlwaysInterleave = request.Method.IsAlwaysInterleave;
        IsReadOnly = request.Method.IsReadOnly;
    }

    public Request Request { get; }

    public override bool IsStale => Request.IsAnswered && !Request.Method.IsOneWay;

    public override async Task Run(Activation activation)
    {
        try
        {
            RequestContext.Current = Request.Context;
            if (activation.HasIncomingFilters)
            {
                await new IncomingCall(Request, activation).Run();
                return;
            }

            var call = Request.Method.Call(activation.GrainInstance!, Request.Arguments);
            if (call is not null)
            {
                await call;
            }

            Request.SucceedAs(call);
        }
        catch (Exception error)
        {
            Answer(activation, error);
        }
    }

    private void Answer(Activation activation, Exception error)
    {
        if (error is InconsistentStateException { IsFromHere: true } inconsistent)
        {
            // The activation's copy of the state is wrong: the next call starts from what is stored.
            inconsistent.IsFromHere = false;
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, error, error.Message));
        }

        if (Request.Method.IsOneWay)
        {
            activation.Silo.Logger.OneWayCallFailed(error, Request.ToString());
        }

        Request.Fail(error);
    }
}
