using Orleans.Runtime;

namespace Orleans.Standin;

/// <summary>A call going through the sender's filters before it is sent.</summary>
internal sealed class OutgoingCall(Request request, IOutgoingGrainCallFilter[] filters, Sender sender)
    : FilteredCall(request), IOutgoingGrainCallContext
{
    public override object Grain => Request.Target;

    public IGrainContext? SourceContext => Request.Source;

    public async Task Run()
    {
        try
        {
            await Invoke();
            Request.SucceedWith(Result);
        }
        catch (Exception error)
        {
            Request.Fail(error);
        }
    }

    protected override async Task Next(int number)
    {
        if (number < filters.Length)
        {
            await filters[number].Invoke(this);
            return;
        }

        // The caller waits for the outer request; the inner one is what travels.
        var inner = sender.NewRequest(Request.Target, Request.Method, Request.Arguments);
        sender.Post(inner);
        await inner.Answer;
        Result = inner.ResultOf(inner.Answer);
    }
}
